//! Text: where each character stands.

use super::super::geometry::canvas::Canvas;
use super::super::html::colour::Paint;
use super::clips::Window;
use super::drawing::{Code, Object};
use super::looks::Looks;

/// What stands for a character that is not known.
const UNKNOWN: char = '\u{fffd}';

/// Puts the characters of an object on a page.
pub(super) fn draw(object: &Object, looks: &Looks, canvas: &mut Canvas<'_>, origin: [f64; 2]) {
    match object.ink(looks) {
        Some(ink) => {
            let window = object.window(origin);
            object.codes.iter().for_each(|code| draw_code(object, code, (ink, &window), canvas, origin));
        }
        None if object.codes.iter().all(|code| code.text.trim().is_empty()) => {}
        None => canvas.invisible(),
    }
}

fn draw_code(object: &Object, code: &Code, (ink, window): (Paint, &Window), canvas: &mut Canvas<'_>, origin: [f64; 2]) {
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
    let digit = digit_width(code, object.size * object.stretch);
    let mut before: Option<Option<bool>> = None;
    for c in code.text.chars() {
        let step = steps.each_mut().map(Iterator::next);
        let own = if is_digit(c) { digit } else { usual_width(c) * object.size * object.stretch };
        // No character is wider than it is far to the next on its line.
        let room = step[0].filter(|step| *step > 0.0 && object.turn == 0.0).unwrap_or(own);
        let width = own.min(room);
        let point = |x: f64, y: f64| object.point([x, y], origin);
        let (from, to) = (point(x, y), point(x + along[0] * width, y + along[1] * width));
        let head = point(x + up[0] * object.size, y + up[1] * object.size);
        // ¤ stands for a glyph that is no character.
        let c = if matches!(c, '¤' | '\u{e000}'..='\u{f8ff}') { UNKNOWN } else { c };
        let up = [head[0] - from[0], head[1] - from[1]];
        let middle = |at: usize| f64::midpoint(from[at], to[at]) + up[at] * 0.35;
        let middle = [middle(0), middle(1)];
        let within = object.is_within(middle, origin);
        let sight = within.and_then(|within| if within { window.shows(middle) } else { Some(false) });
        if sight != Some(false) {
            let c = if sight.is_none() { UNKNOWN } else { c };
            canvas.glyph(c.encode_utf8(&mut [0; 4]), [from, to, up], ink);
        }
        if !c.is_whitespace() && before.replace(sight).is_some_and(|before| before != sight) {
            // Of a run that goes on where nothing is shown not all is seen.
            canvas.glyph(UNKNOWN.encode_utf8(&mut [0; 4]), [from, from, up], Paint::Unknown);
        }
        if has_steps {
            x += step[0].unwrap_or(0.0);
            y += step[1].unwrap_or(0.0);
        } else {
            x += along[0] * own;
            y += along[1] * own;
        }
    }
}

/// How wide digits are: as far as it is from one to the next where that is least; fonts have them as wide as half their height, or more.
fn digit_width(code: &Code, size: f64) -> f64 {
    let steps = code.steps[0].iter().flat_map(|&(count, step)| std::iter::repeat_n(step, count));
    let chars = code.text.chars();
    let pairs = chars.clone().zip(chars.skip(1)).zip(steps);
    let of_digits = pairs.filter(|((a, b), _)| is_digit(*a) && is_digit(*b)).map(|(_, step)| step);
    of_digits.reduce(f64::min).map_or(0.5 * size, |least| least.clamp(0.5 * size, 0.65 * size))
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
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
