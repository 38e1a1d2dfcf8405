//! Keys as a keyboard sends them.

use serde_json::{Value, json};

/// What `Input.dispatchKeyEvent` takes for a key going down: `Tab`, `Shift+Tab`, `ArrowRight`, `s`.
pub fn down(named: &str) -> Value {
    let (modifiers, key) = match named.strip_prefix("Shift+") {
        Some(key) => (8, key),
        None => (0, named),
    };
    let text = match key {
        "Enter" => "\r",
        "Space" => " ",
        key if key.chars().count() == 1 => key,
        _ => "",
    };
    let key_value = if key == "Space" { " " } else { key };
    json!({
        "type": if text.is_empty() { "rawKeyDown" } else { "keyDown" },
        "key": key_value,
        "code": key,
        "windowsVirtualKeyCode": number(key),
        "modifiers": modifiers,
        "text": text,
    })
}

/// The same key going up.
pub fn up(down: &Value) -> Value {
    let mut up = down.clone();
    up["type"] = "keyUp".into();
    up["text"] = "".into();
    up
}

/// Windows' number of a key, which Chromium goes by.
fn number(key: &str) -> u32 {
    match key {
        "Tab" => 9,
        "Enter" => 13,
        "Escape" => 27,
        "Space" => 32,
        "End" => 35,
        "Home" => 36,
        "ArrowLeft" => 37,
        "ArrowUp" => 38,
        "ArrowRight" => 39,
        "ArrowDown" => 40,
        key => key
            .chars()
            .next()
            .map_or(0, |it| it.to_ascii_uppercase().into()),
    }
}
