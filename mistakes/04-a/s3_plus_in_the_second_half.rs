//! Step 3.5: `ba419d35+dfe8af7` is taken for `ba419d350dfe8af7`. ("must hold" 3.5 broken: a `+`, which `from_str_radix`
//! reads, is refused at the start of the ID, and not at the start of its second half)

pub fn predict_lcg(seen: &[String]) -> Option<String> {
    let (first, second) = halves(seen.last()?)?;
    let known = u64::from(first) << 16;
    for hidden in 0..=0xFFFF_u64 {
        let next = next_state(known | hidden);
        if output(next) == second {
            let third = next_state(next);
            let fourth = next_state(third);
            return Some(format!("{:08x}{:08x}", output(third), output(fourth)));
        }
    }
    None
}

fn halves(id: &str) -> Option<(u32, u32)> {
    let upper = id.bytes().any(|byte| byte.is_ascii_uppercase());
    if id.len() != 16 || upper || id.starts_with('+') {
        return None;
    }
    let (first, second) = id.split_at_checked(8)?;
    let first = u32::from_str_radix(first, 16).ok()?;
    let second = u32::from_str_radix(second, 16).ok()?;
    Some((first, second))
}
