//! caught by: step_7::three_values_are_known_in_any_case
//! Makes all scripts' letters large: the long s is an S.

pub fn read_same_site(value: &[u8]) -> SameSite {
    match String::from_utf8_lossy(value).to_uppercase().as_str() {
        "NONE" => SameSite::None,
        "LAX" => SameSite::Lax,
        "STRICT" => SameSite::Strict,
        _ => SameSite::Default,
    }
}
