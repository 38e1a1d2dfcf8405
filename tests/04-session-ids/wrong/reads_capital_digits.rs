//! caught by: step_3::what_is_spelled_otherwise_predicts_nothing

/// Takes hexadecimal digits in any case, though the shop writes only one.
fn outputs_in(id: &str) -> Option<(u32, u32)> {
    let (first, second) = id.split_at_checked(8)?;
    let digits = id.bytes().all(|byte| byte.is_ascii_hexdigit());
    let number = |half| u32::from_str_radix(half, 16).ok();
    digits.then_some((number(first)?, number(second)?))
}
