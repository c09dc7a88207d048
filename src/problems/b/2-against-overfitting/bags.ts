/** How many networks vote in bagging. */
export const bagCount = 10;

/**
 * The accuracy of the vote of the first 1, 2, … networks: each gives one vote for each image, the most votes win, of
 * equals the smallest digit.
 */
export function voteAccuracies(predicted: readonly Uint8Array[], labels: Uint8Array): readonly number[] {
  const votes = new Uint16Array(10 * labels.length);
  return predicted.map((one) => {
    let right = 0;
    for (let i = 0; i < labels.length; i++) {
      const place = 10 * i + (one[i] as number);
      votes[place] = (votes[place] as number) + 1;
      const ofImage = votes.subarray(10 * i, 10 * i + 10);
      if (ofImage.indexOf(Math.max(...ofImage)) === labels[i]) right++;
    }
    return right / labels.length;
  });
}
