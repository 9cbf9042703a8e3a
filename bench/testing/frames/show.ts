/** Makes the picture move; what it returns is called once a frame with the milliseconds that have passed. */
export type Show = () => (passedMs: number) => void;
