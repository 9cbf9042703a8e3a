/** How many times larger than usual the reader has set type (projector theme, browser setting): drawings follow it. */
import { useEffect, useState } from 'react';

const rootScale = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;

export const useScale = (): number => {
  const [scale, setScale] = useState(rootScale);
  useEffect(() => {
    const ruler = document.createElement('div');
    ruler.style.cssText = 'position:fixed;visibility:hidden;pointer-events:none;width:10rem;height:1px;top:0';
    document.body.append(ruler);
    const observer = new ResizeObserver(() => setScale(rootScale()));
    observer.observe(ruler);
    return () => {
      observer.disconnect();
      ruler.remove();
    };
  }, []);
  return scale;
};
