//! caught by: step_7::three_values_are_known_in_any_case
//! Takes SameSite without a value for Strict, as the draft of 2016 did.

pub fn read_same_site(value: &[u8]) -> SameSite {
    let value = value.to_ascii_lowercase();
    if value.is_empty() {
        return SameSite::Strict;
    }
    match &value[..] {
        b"none" => SameSite::None,
        b"lax" => SameSite::Lax,
        b"strict" => SameSite::Strict,
        _ => SameSite::Default,
    }
}
