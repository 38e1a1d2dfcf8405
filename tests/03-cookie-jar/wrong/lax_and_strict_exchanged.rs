//! caught by: step_7::three_values_are_known_in_any_case
//! also by: step_7::alice_visits_mallorys_page, step_7::which_requests_carry_it
//! Exchanges the two.

pub fn read_same_site(value: &[u8]) -> SameSite {
    let value = value.to_ascii_lowercase();
    match &value[..] {
        b"none" => SameSite::None,
        b"lax" => SameSite::Strict,
        b"strict" => SameSite::Lax,
        _ => SameSite::Default,
    }
}
