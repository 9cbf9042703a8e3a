throw new Error('a mistake of its author');
