/** What a first visit does without until its first step is possible. */
export { Beyond } from './Beyond.tsx';
export { Explain } from './Explain.tsx';
export { Prediction } from './Prediction.tsx';
