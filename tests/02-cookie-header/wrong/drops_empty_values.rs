//! caught by: step_1::a_piece_with_nothing_in_it_is_nothing
//! A cookie that was set to nothing is still a cookie.

pub fn parse(header: &[u8]) -> Vec<Pair> {
    header
        .split(|&byte| byte == b';')
        .map(pair)
        .filter(|pair| !pair.value.is_empty())
        .collect()
}
