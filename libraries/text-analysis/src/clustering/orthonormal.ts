// Orthonormal columns by Cholesky factors of the inner products, done twice for accuracy.
import { gramMatrix, type DenseMatrix } from './dense-matrix.ts';

/** Below this share of its own length a column says nothing that the columns before it did not. */
const dependent = 1e-12;

/** Makes the columns orthonormal, in place. A column that depends on those before it becomes zero.
 *  Source: Yamamoto, Nakatsukasa, Yanagisawa & Fukaya 2015, "Roundoff error analysis of the CholeskyQR2 algorithm". */
export function orthonormaliseColumns(matrix: DenseMatrix): DenseMatrix {
  orthonormaliseOnce(matrix);
  orthonormaliseOnce(matrix);
  return matrix;
}

function orthonormaliseOnce(matrix: DenseMatrix): void {
  const width = matrix.columns;
  const { factor, isKept } = choleskyFactor(gramMatrix(matrix));
  for (let row = 0; row < matrix.rows; row += 1) {
    const start = row * width;
    for (let i = 0; i < width; i += 1) {
      if (!isKept[i]) {
        matrix.values[start + i] = 0;
        continue;
      }
      let value = matrix.values[start + i]!;
      for (let j = 0; j < i; j += 1) value -= factor[i * width + j]! * matrix.values[start + j]!;
      matrix.values[start + i] = value / factor[i * width + i]!;
    }
  }
}

/** Lower triangular L with L Lᵀ = gram; rows of dependent columns are left out. */
function choleskyFactor(gram: DenseMatrix): { factor: Float64Array; isKept: Uint8Array } {
  const width = gram.columns;
  const factor = new Float64Array(width * width);
  const isKept = new Uint8Array(width);
  for (let i = 0; i < width; i += 1) {
    for (let j = 0; j < i; j += 1) {
      if (!isKept[j]) continue;
      let value = gram.values[i * width + j]!;
      for (let k = 0; k < j; k += 1) value -= factor[i * width + k]! * factor[j * width + k]!;
      factor[i * width + j] = value / factor[j * width + j]!;
    }
    let rest = gram.values[i * width + i]!;
    for (let k = 0; k < i; k += 1) rest -= factor[i * width + k]! ** 2;
    if (rest <= dependent * gram.values[i * width + i]!) continue;
    isKept[i] = 1;
    factor[i * width + i] = Math.sqrt(rest);
  }
  return { factor, isKept };
}
