/** Widths of the lines, in percent: a tag, three lines of words; a title, three reasons. */
const WORDS = [45, 100, 90, 60];
const REASONS = [25, 100, 100, 100];

const Line = ({ width }: { width: number }) => <div class="skel" style={{ width: `${width}%` }} />;

/** The shape of a score with its reasons, as high as the real thing so that nothing jumps. */
export const Skeleton = () => (
  <div aria-hidden="true">
    <div class="hero">
      <div class="skel skel-ring" />
      <div class="skel-lines">
        {WORDS.map((width) => (
          <Line key={width} width={width} />
        ))}
      </div>
    </div>
    <div class="sec skel-lines skel-rows">
      {REASONS.map((width, row) => (
        <Line key={row} width={width} />
      ))}
    </div>
  </div>
);
