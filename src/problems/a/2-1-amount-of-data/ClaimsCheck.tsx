import { ScrollBox } from '../../../ui/controls/ScrollBox.tsx';
import styles from './amount.module.css';
import type { OwnErrors } from './amount-lines.ts';
import { type Claim, checkedClaims } from './claims.ts';
import type { Finding } from './findings.ts';
import { useOwnErrors } from './useOwnErrors.ts';

/** The claims of the published discussion, held against the measured figures and against the reader's own. */
export function ClaimsCheck() {
  const { own, sealed } = useOwnErrors();
  return (
    <ScrollBox label="Claims and figures">
      <table className={styles.claims}>
        <caption>Three readings of the chart, held against the figures</caption>
        <tbody>
          {checkedClaims(own).map((claim) => (
            <ClaimRows key={claim.says} claim={claim} own={own} sealed={sealed} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

interface ClaimRowsProps {
  readonly claim: Claim;
  readonly own: OwnErrors;
  readonly sealed: boolean;
}

function ClaimRows({ claim, sealed }: ClaimRowsProps) {
  return (
    <>
      <tr>
        <th scope="rowgroup" colSpan={2}>
          “{claim.says}”
        </th>
      </tr>
      <Row of="measured" finding={claim.measured} />
      <Row
        of="yours"
        finding={claim.own}
        otherwise={sealed ? 'sealed in the lab' : 'no runs of yours to tell it from yet'}
      />
    </>
  );
}

function Row({
  of,
  finding,
  otherwise,
}: {
  readonly of: string;
  readonly finding: Finding | undefined;
  readonly otherwise?: string;
}) {
  const verdict = finding && (finding.holds === undefined ? '≈ undecided' : finding.holds ? '✓ holds' : '✗ fails');
  return (
    <tr data-holds={finding?.holds}>
      <th scope="row">{of}</th>
      <td>
        {finding ? (
          <>
            <strong>{verdict}</strong> {finding.words}
          </>
        ) : (
          otherwise
        )}
      </td>
    </tr>
  );
}
