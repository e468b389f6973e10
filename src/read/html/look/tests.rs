use super::super::colour::Sight;
use super::super::declarations::declare;
use super::super::state::State;
use super::*;

#[test]
fn declarations_say_what_is_not_seen() {
    let seen_as = |style: &str, lies: Lies| {
        let mut looks = Looks::default();
        declare(style, &mut looks);
        let [mut look, important] = looks;
        look.overlay(important);
        State::default().within(look, lies).is_seen()
    };
    let seen = |style: &str| seen_as(style, Lies::InLine);
    for style in [
        "display:none",
        "color:red; DISPLAY : None ;",
        "display:none!important;display:block",
        "display:block;display: none ! important",
        "visibility:hidden",
        "visibility: collapse",
        "text-decoration:line-through",
        "text-decoration: underline line-through red",
        "text-decoration-line:line-through",
        "/* x:y; */display/**/:/* */none",
        "background:url(data:x;base64,a);display:none",
        "font-size:0",
        "font-size:0.0px",
        "font:0/0 a",
        "opacity:0",
        "mso-hide:all",
        "color:transparent",
        "font-size:1px",
        "font-size:1pt",
        "position:absolute;left:-9999px",
        "text-indent:-9999px",
        "position:absolute;clip:rect(0,0,0,0)",
        "position:absolute; clip: rect(1px, 1px, 1px, 1px)",
        "position:absolute;clip-path:inset(50%)",
        "position:fixed;top:-999em",
        "position:absolute;left:-9999px;top:0",
        "position:absolute;top:-9999px;left:auto",
        "position:absolute;clip-path:inset(0 100% 0 0)",
        "clip-path:inset(60% 0 40% 0)",
        "clip-path:polygon(0 0, 100% 0, 50% 0)",
        "clip-path:polygon(200% 0, 300% 0, 300% 100%)",
        "width:0;overflow:hidden",
        "position:absolute;width:1px;height:1px;overflow:hidden",
        "color:rgba(0, 0, 0, 0)",
        "color:#0000",
        "color:#ffffff00",
        "color:rgb(0 0 0 / 0%)",
        "color:hsla(0,0%,0%,0)",
        "-webkit-text-fill-color:transparent",
        "color:#000;-webkit-text-fill-color:transparent",
        "-webkit-text-fill-color:transparent;color:#000",
        "opacity:0%",
        "opacity:.01",
        "filter:opacity(0)",
        "filter:blur(1px) opacity(0%)",
        "clip-path:inset(100%)",
        "display:inline-block;transform:scale(0)",
        "display:block;transform:rotate(3deg) scaleX(0)",
        "position:absolute;transform:translateX(-9999px)",
        "position:absolute;translate:-9999px 0",
        "display:block;scale:0",
        "display:block;content-visibility:hidden",
    ] {
        assert!(!seen_as(style, Lies::AsBlock), "{style}");
    }
    for style in [
        "",
        "display:none;display:block",
        "text-decoration:underline",
        "text-decoration:line-through;text-decoration:none",
        "font-size:0.5em",
        "font-size:10px",
        "font:12px/0 a",
        "opacity:0.5",
        "opacity:1",
        "/*display:none",
        "xdisplay:none",
        "display",
        "mso-hide:none",
        "content:'display:none'",
        "color:red",
        "color:transparent;color:#000",
        "position:relative;left:-10px",
        "text-indent:-2em",
        "clip:rect(0,0,0,0)",
        "position:absolute;clip:rect(0,20px,20px,0)",
        "width:0",
        "width:100px;overflow:hidden",
        "height:0%;overflow:hidden",
        "overflow:hidden",
        "color:rgba(0,0,0,.5)",
        "color:#000f",
        "color:transparent;-webkit-text-fill-color:#000",
        "opacity:.5;filter:opacity(50%)",
        "clip-path:inset(10%)",
        "position:absolute;left:-10px",
        "position:absolute;bottom:-9999px",
        "left:-9999px;position:static",
        // Nothing of a line is transformed.
        "transform:scale(0)",
        "transform:translateX(-9999px)",
        "content-visibility:hidden",
        "display:block;transform:scale(.5)",
        "display:block;transform:translate(-50%,-50%)",
        "display:block;content-visibility:auto",
    ] {
        assert!(seen(style), "{style}");
    }
}

/// Which of a `<span>`, a `<div>` and a `<td>` with these styles Chromium shows, as it draws them.
#[test]
fn as_a_browser_shows_them() {
    const NONE: [bool; 3] = [false; 3];
    let seen = |style: &str, lies: Lies| {
        let mut looks = Looks::default();
        declare(style, &mut looks);
        State::default().within(looks[0], lies).is_seen()
    };
    for (style, expected) in [
        ("zoom:0", [true; 3]),
        ("zoom:0.001", NONE),
        ("zoom:50%", [true; 3]),
        ("text-indent:-9999px", [true, false, false]),
        ("text-indent:-9999px;display:inline-block", NONE),
        ("text-indent:100%;white-space:nowrap;overflow:hidden;display:block;width:40px", NONE),
        ("text-indent:2em", [true; 3]),
        ("left:-9999px", [true; 3]),
        ("position:relative;left:-9999px", NONE),
        ("position:absolute;right:-9999px", NONE),
        ("position:absolute;inset-inline-start:-9999px", NONE),
        ("position:absolute;inset:-9999px auto auto -9999px", NONE),
        ("position:absolute;inset:0", [true; 3]),
        ("margin-left:-9999px", [false, false, true]),
        ("margin:0 0 0 -9999px", [false, false, true]),
        ("margin:0 -9999px 0 0", [true; 3]),
        ("margin:-5px auto", [true; 3]),
        ("max-height:0;overflow:hidden", [true, false, true]),
        ("max-width:0;overflow:hidden;display:inline-block", NONE),
        ("height:0;overflow-y:hidden;display:block", NONE),
        ("height:0;overflow:auto;display:block", NONE),
        ("block-size:0;overflow:hidden;display:block", NONE),
        ("inline-size:0;overflow:hidden;display:block", NONE),
        ("height:0;display:block", [true; 3]),
        ("height:0;overflow:visible;display:block", [true; 3]),
        ("clip-path:circle(0)", NONE),
        ("clip-path:circle(40%)", [true; 3]),
        ("clip-path:polygon(0 0, 0 0, 0 0)", NONE),
        ("clip-path:polygon(0 0, 100% 0, 100% 100%)", [true; 3]),
        ("transform:rotateX(90deg);display:inline-block", NONE),
        ("transform:rotateY(90deg);display:inline-block", NONE),
        ("transform:rotate(90deg);display:inline-block", [true; 3]),
        ("rotate:x 90deg;display:inline-block", NONE),
        ("rotate:90deg;display:inline-block", [true; 3]),
        ("transform:matrix(0,0,0,0,0,0);display:inline-block", NONE),
        ("transform:matrix(1,0,0,1,0,0);display:inline-block", [true; 3]),
        ("transform:scale(0.01);display:inline-block", NONE),
        ("transform:scale(0.9);display:inline-block", [true; 3]),
        ("transform:scale(0)", [true, false, false]),
    ] {
        assert_eq!([Lies::InLine, Lies::AsBlock, Lies::InTable].map(|lies| seen(style, lies)), expected, "{style}");
    }
}

/// What is drawn in another place, or cut in a way that is not worked out, is no part of what it stands beside.
#[test]
fn what_is_drawn_elsewhere_is_doubted() {
    let sight = |style: &str, lies: Lies| {
        let mut looks = Looks::default();
        declare(style, &mut looks);
        let state = State::default().within(looks[0], lies);
        assert!(state.is_seen(), "{style}");
        state.sight()
    };
    for style in [
        "position:absolute;top:-100px",
        "position:fixed;top:-100px",
        "position:fixed;inset:-30px auto auto 0",
        "position:absolute;left:300px",
        "position:absolute;left:0;top:auto",
        "position:absolute;bottom:-9999px",
        "display:inline-block;transform:translateY(-100px)",
        "display:inline-block;translate:0 40px",
        "display:inline-block;transform:translate(-100%)",
        "clip-path:inset(0 40% 0 0)",
        "clip-path:inset(0 1em 0 0)",
        "clip-path:circle(10%)",
        "clip-path:circle(50% at 0 0)",
        "clip-path:polygon(0 0, 20% 0, 20% 100%)",
        "clip-path:url(#a)",
        "clip-path:path('M0 0')",
        "mask:linear-gradient(#0000,#0000)",
        "-webkit-mask-image:url(a.svg)",
    ] {
        assert_eq!(sight(style, Lies::InLine), Sight::Doubtful, "{style}");
    }
    for style in [
        "position:absolute",
        "position:absolute;top:auto",
        "position:sticky;top:0",
        "top:-100px",
        "transform:translateY(-100px)",
        "display:inline-block;transform:translate(-50%,-50%)",
        "clip-path:none",
        "clip-path:border-box",
        "clip-path:inset(0 10% 0 10% round 4px)",
        "clip-path:circle(50% at center)",
        "clip-path:polygon(0 0, 100% 0, 100% 100%, 0 100%)",
        "mask:none",
    ] {
        assert_eq!(sight(style, Lies::InLine), Sight::Seen, "{style}");
    }
    // Letters that nobody sees are not seen there, either.
    assert_eq!(sight("position:absolute;top:0;color:#fff", Lies::InLine), Sight::Faint);
}
