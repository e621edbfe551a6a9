// Eigenvalues and eigenvectors of small symmetric matrices.
import { zeroMatrix, type DenseMatrix } from './dense-matrix.ts';

const sweepsAtMost = 60;

/** Eigenvalues, largest first, and their eigenvectors as the columns of `vectors`.
 *  Each vector's largest entry (in size) is positive, so that signs do not differ between machines.
 *  Not for more than a few hundred rows: time grows with the third power.
 *  Source: Golub & Van Loan 2013, Matrix Computations, 8.5, cyclic Jacobi. */
export function symmetricEigen(matrix: DenseMatrix): { values: Float64Array; vectors: DenseMatrix } {
  const size = matrix.rows;
  const a = Float64Array.from(matrix.values);
  const v = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) v[i * size + i] = 1;
  for (let sweep = 0; sweep < sweepsAtMost && offDiagonal(a, size) > 1e-24 * diagonal(a, size); sweep += 1) {
    for (let p = 0; p < size - 1; p += 1) for (let q = p + 1; q < size; q += 1) rotate(a, v, size, p, q);
  }
  const order = Array.from({ length: size }, (_, i) => i).sort((x, y) => a[y * size + y]! - a[x * size + x]! || x - y);
  const values = new Float64Array(size);
  const vectors = zeroMatrix(size, size);
  order.forEach((from, to) => {
    values[to] = a[from * size + from]!;
    // Rows of v are the eigenvectors: the rotations run along rows, which lie together in memory.
    let largest = 0;
    for (let i = 0; i < size; i += 1)
      if (Math.abs(v[from * size + i]!) > Math.abs(largest)) largest = v[from * size + i]!;
    const sign = largest < 0 ? -1 : 1;
    for (let i = 0; i < size; i += 1) vectors.values[i * size + to] = sign * v[from * size + i]!;
  });
  return { values, vectors };
}

function rotate(a: Float64Array, v: Float64Array, size: number, p: number, q: number): void {
  const apq = a[p * size + q]!;
  if (apq === 0) return;
  const theta = (a[q * size + q]! - a[p * size + p]!) / (2 * apq);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let k = 0; k < size; k += 1) {
    const kp = a[k * size + p]!;
    const kq = a[k * size + q]!;
    a[k * size + p] = c * kp - s * kq;
    a[k * size + q] = s * kp + c * kq;
  }
  for (let k = 0; k < size; k += 1) {
    const pk = a[p * size + k]!;
    const qk = a[q * size + k]!;
    a[p * size + k] = c * pk - s * qk;
    a[q * size + k] = s * pk + c * qk;
    const vp = v[p * size + k]!;
    const vq = v[q * size + k]!;
    v[p * size + k] = c * vp - s * vq;
    v[q * size + k] = s * vp + c * vq;
  }
}

function diagonal(a: Float64Array, size: number): number {
  let sum = 0;
  for (let i = 0; i < size; i += 1) sum += a[i * size + i]! ** 2;
  return sum;
}

function offDiagonal(a: Float64Array, size: number): number {
  let sum = 0;
  for (let i = 0; i < size; i += 1) for (let j = 0; j < size; j += 1) if (i !== j) sum += a[i * size + j]! ** 2;
  return sum;
}
