/** A token bucket: so many a second for long, so many at once. */
export class Bucket {
  private left: number;
  private at: number;
  private readonly rate: number;
  private readonly burst: number;

  constructor(rate: number, burst: number, nowMs: number) {
    this.rate = rate;
    this.burst = burst;
    this.left = burst;
    this.at = nowMs;
  }

  /** False when `cost` is more than there is. */
  take(nowMs: number, cost = 1): boolean {
    this.left = Math.min(this.burst, this.left + ((nowMs - this.at) / 1000) * this.rate);
    this.at = nowMs;
    if (this.left < cost) return false;
    this.left -= cost;
    return true;
  }
}
