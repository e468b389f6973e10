//! Text: where each character stands.

use super::super::geometry::canvas::Canvas;
use super::drawing::{Code, Object};

/// Puts the characters of an object on a page.
pub(super) fn draw(object: &Object, canvas: &mut Canvas<'_>, origin: [f64; 2]) {
    for code in &object.codes {
        draw_code(object, code, canvas, origin);
    }
}

fn draw_code(object: &Object, code: &Code, canvas: &mut Canvas<'_>, origin: [f64; 2]) {
    // The way that characters look: to the right and up, turned.
    let (sine, cosine) = object.turn.to_radians().sin_cos();
    let (along, up) = ([cosine, sine], [sine, -cosine]);
    let [mut x, mut y] = code.at;
    let each = |steps: &Vec<(usize, f64)>| -> Vec<f64> {
        let all = steps.iter().flat_map(|&(count, step)| std::iter::repeat_n(step, count));
        all.take(code.text.len()).collect()
    };
    let mut steps = code.steps.each_ref().map(|steps| each(steps).into_iter());
    let has_steps = code.steps.iter().any(|steps| !steps.is_empty());
    for c in code.text.chars() {
        let step = steps.each_mut().map(Iterator::next);
        let own = usual_width(c) * object.size * object.stretch;
        // No character is wider than it is far to the next on its line.
        let room = step[0].filter(|step| *step > 0.0 && object.turn == 0.0).unwrap_or(own);
        let width = own.min(room);
        let point = |x: f64, y: f64| object.point([x, y], origin);
        let (from, to) = (point(x, y), point(x + along[0] * width, y + along[1] * width));
        let head = point(x + up[0] * object.size, y + up[1] * object.size);
        // ¤ stands for a glyph that is no character.
        let c = if matches!(c, '¤' | '\u{e000}'..='\u{f8ff}') { '\u{fffd}' } else { c };
        canvas.glyph(c.encode_utf8(&mut [0; 4]), from, to, [head[0] - from[0], head[1] - from[1]]);
        if has_steps {
            x += step[0].unwrap_or(0.0);
            y += step[1].unwrap_or(0.0);
        } else {
            x += along[0] * own;
            y += along[1] * own;
        }
    }
}

/// How wide a character is, as a part of its size: fonts are not looked at. Chinese ones are as wide as high, digits about half.
fn usual_width(c: char) -> f64 {
    match c {
        '\u{2e80}'.. => 1.0,
        'i' | 'j' | 'l' | 't' | 'f' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' => 0.28,
        'm' | 'w' | 'M' | 'W' | '@' | '%' => 0.85,
        'A'..='Z' => 0.65,
        _ if c.is_ascii() => 0.5,
        _ => 1.0,
    }
}
