//! caught by: step_3::what_is_spelled_otherwise_predicts_nothing
//! Bytes 0 to 8 are the first half, until a visitor sends an é.

fn outputs_in(id: &str) -> Option<(u32, u32)> {
    if id.len() != 16 || id.contains('+') {
        return None;
    }
    let number = |half| u32::from_str_radix(half, 16).ok();
    Some((number(&id[..8])?, number(&id[8..])?))
}
