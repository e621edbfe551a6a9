// A QR code as a picture in the page: no other server sees what is in it. Black on white in every colour scheme, with the
// quiet border of four modules that readers need (ISO/IEC 18004, 5.3.8).
import { encode } from 'uqr';

const border = 4;
const pixelsPerModule = 5;

export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: 'M', border });
  // One path for all dark modules: a hundred small rectangles would draw hairlines between them.
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  const pixels = size * pixelsPerModule;
  return (
    <svg class="qr-code" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} width={pixels} height={pixels}>
      <rect width={size} height={size} fill="#fff" />
      <path d={dark} fill="#000" shape-rendering="crispEdges" />
    </svg>
  );
}
