//! Where points come to lie.

/// `x' = a x + c y + e`, `y' = b x + d y + f`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Matrix(pub [f64; 6]);

impl Matrix {
    pub(super) const ONE: Matrix = Matrix([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    /// The six numbers of an operator; anything else moves nothing.
    pub(super) fn of(numbers: &[f64]) -> Matrix {
        numbers.try_into().map_or(Matrix::ONE, Matrix)
    }

    /// This one, and then the other.
    pub(super) fn then(&self, next: &Matrix) -> Matrix {
        let [right, down, origin] = [[self.0[0], self.0[1]], [self.0[2], self.0[3]], [self.0[4], self.0[5]]];
        let turned = |[x, y]: [f64; 2]| [x * next.0[0] + y * next.0[2], x * next.0[1] + y * next.0[3]];
        let ([right_x, right_y], [down_x, down_y]) = (turned(right), turned(down));
        let [x, y] = next.point(origin[0], origin[1]);
        Matrix([right_x, right_y, down_x, down_y, x, y])
    }

    pub(super) fn point(&self, x: f64, y: f64) -> [f64; 2] {
        let of = self.0;
        [of[0] * x + of[2] * y + of[4], of[1] * x + of[3] * y + of[5]]
    }

    /// The sides of what a rectangle becomes: the least and the greatest of its corners.
    pub(super) fn sides(&self, [left, low, right, high]: [f64; 4]) -> [f64; 4] {
        let corners = [(left, low), (right, low), (left, high), (right, high)].map(|(x, y)| self.point(x, y));
        corners.iter().fold([f64::MAX, f64::MAX, f64::MIN, f64::MIN], |sides, [x, y]| {
            [sides[0].min(*x), sides[1].min(*y), sides[2].max(*x), sides[3].max(*y)]
        })
    }

    /// How long a length of 1 becomes, about.
    pub(super) fn scale(&self) -> f64 {
        let [a, b, c, d, ..] = self.0;
        (a * d - b * c).abs().sqrt()
    }
}
