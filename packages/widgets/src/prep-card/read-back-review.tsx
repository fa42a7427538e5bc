import type { ReadBackFragment } from "@baton/api-contract";
import { ReviewReadBack } from "../read-backs/review-read-back.tsx";
import { ReviewShown } from "../read-backs/review-shown.tsx";

export interface ReadBackReviewProps {
  readonly receipt: ReadBackFragment;
  readonly zone: string;
  readonly mayReview: boolean;
  readonly onReviewed: () => void;
}

/** Beneath a read-back: what the OSC said to it, or the OSC's own buttons. */
export function ReadBackReview({ receipt, zone, mayReview, onReviewed }: ReadBackReviewProps) {
  if (receipt.review) return <ReviewShown review={receipt.review} zone={zone} />;
  return mayReview ? <ReviewReadBack receiptId={receipt.id} onReviewed={onReviewed} /> : null;
}
