namespace Summarizer.Ranking;

/// <summary>Eigenvalues and eigenvectors of a small symmetric matrix: Jacobi's rotations, swept in a fixed order.</summary>
internal static class SymmetricEigen
{
    private const int MaxSweeps = 50;

    /// <summary>Solves in place.</summary>
    /// <param name="matrix">Row by row; holds the eigenvalues on its diagonal afterwards.</param>
    /// <param name="size">Number of rows.</param>
    /// <param name="values">The eigenvalues, in no order.</param>
    /// <returns>The eigenvectors as columns, in the order of the values.</returns>
    public static double[] Solve(double[] matrix, int size, out double[] values)
    {
        double[] vectors = new double[size * size];
        for (int i = 0; i < size; i++) vectors[i * size + i] = 1;
        for (int sweep = 0; sweep < MaxSweeps && Rest(matrix, size) > 0; sweep++)
        {
            for (int p = 0; p < size; p++)
                for (int q = p + 1; q < size; q++)
                    Rotate(matrix, vectors, size, p, q);
        }

        values = new double[size];
        for (int i = 0; i < size; i++) values[i] = matrix[i * size + i];
        return vectors;
    }

    /// <summary>Sum of squares off the diagonal; 0 where it no longer counts.</summary>
    private static double Rest(double[] matrix, int size)
    {
        double off = 0, all = 0;
        for (int i = 0; i < matrix.Length; i++)
        {
            all += matrix[i] * matrix[i];
            if (i % size != i / size) off += matrix[i] * matrix[i];
        }

        return off > 1e-24 * all ? off : 0;
    }

    private static void Rotate(double[] matrix, double[] vectors, int size, int p, int q)
    {
        double apq = matrix[p * size + q];
        if (apq == 0) return;
        double theta = (matrix[q * size + q] - matrix[p * size + p]) / (2 * apq);
        double t = (theta >= 0 ? 1 : -1) / (Math.Abs(theta) + Math.Sqrt(theta * theta + 1));
        double c = 1 / Math.Sqrt(t * t + 1), s = t * c;
        for (int k = 0; k < size; k++)
        {
            (double kp, double kq) = (matrix[k * size + p], matrix[k * size + q]);
            (matrix[k * size + p], matrix[k * size + q]) = (c * kp - s * kq, s * kp + c * kq);
        }

        for (int k = 0; k < size; k++)
        {
            (double pk, double qk) = (matrix[p * size + k], matrix[q * size + k]);
            (matrix[p * size + k], matrix[q * size + k]) = (c * pk - s * qk, s * pk + c * qk);
            (double kp, double kq) = (vectors[k * size + p], vectors[k * size + q]);
            (vectors[k * size + p], vectors[k * size + q]) = (c * kp - s * kq, s * kp + c * kq);
        }
    }
}
