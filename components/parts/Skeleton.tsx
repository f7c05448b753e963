type LineProps = { readonly width: string; readonly height?: number };

const Line = ({ width, height = 12 }: LineProps) => (
  <div class="skel" style={{ width, height: `${height}px` }} />
);

const Row = () => (
  <div class="skel-row">
    <div class="skel-lines">
      <Line width="70%" />
      <Line width="50%" height={9} />
    </div>
    <Line width="84px" height={8} />
  </div>
);

/** The shape of a score with its reasons, as high as the real thing so that nothing jumps. */
export const Skeleton = () => (
  <div aria-hidden="true">
    <div class="hero">
      <div class="skel skel-ring" />
      <div class="skel-lines">
        <Line width="50%" height={18} />
        <Line width="100%" />
        <Line width="80%" />
        <Line width="60%" />
      </div>
    </div>
    <div class="sec">
      <div class="sec-head">
        <Line width="30%" height={11} />
      </div>
      <Row />
      <Row />
      <Row />
    </div>
  </div>
);
