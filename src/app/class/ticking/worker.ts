/** A clock beside the page: browsers do not slow it down while nobody sees the page. */
self.onmessage = ({ data }: MessageEvent<number>): void => {
  setInterval(() => self.postMessage(null), data);
};

export {};
