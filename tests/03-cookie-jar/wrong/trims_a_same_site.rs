//! caught by: step_7::three_values_are_known_in_any_case
//! Trims once more.

pub fn read_same_site(value: &[u8]) -> SameSite {
    let value = value.trim_ascii().to_ascii_lowercase();
    match &value[..] {
        b"none" => SameSite::None,
        b"lax" => SameSite::Lax,
        b"strict" => SameSite::Strict,
        _ => SameSite::Default,
    }
}
