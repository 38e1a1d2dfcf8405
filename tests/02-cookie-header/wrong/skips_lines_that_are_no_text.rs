//! caught by: step_2::the_desk_shows_what_was_sent
//! also by: step_2::a_look_alike_is_another_cookie
//! One odd byte, and a whole line of cookies is gone.

pub fn cookies(headers: &HeaderMap) -> Vec<Pair> {
    let lines = headers.get_all(COOKIE).iter();
    let texts = lines.filter_map(|line| line.to_str().ok());
    texts.flat_map(|text| parse(text.as_bytes())).collect()
}
