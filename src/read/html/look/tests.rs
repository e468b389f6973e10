use super::*;

#[test]
fn declarations_say_what_is_not_seen() {
    let seen = |style: &str| {
        let mut looks = Looks::default();
        declare(style, &mut looks);
        let [mut look, important] = looks;
        look.overlay(important);
        State::default().within(look, true).is_seen()
    };
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
        assert!(!seen(style), "{style}");
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
