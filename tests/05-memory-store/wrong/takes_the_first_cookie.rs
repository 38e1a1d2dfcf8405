//! caught by: step_6::two_of_one_name_are_none
//! also by: step_6::finds_the_one_cookie, step_7::a_new_session_holds_one_value
//! also by: step_7::a_login_is_at_the_second_in_which_it_began
//! also by: step_7::after_taken_all_is_as_before_but_the_id
//! also by: step_7::after_an_error_nothing_more_is_asked
//! Takes the first of two, which may be the one that an attacker has planted.

pub fn session_id(headers: &HeaderMap) -> Option<SessionId> {
    let found = cookies(headers)
        .into_iter()
        .find(|pair| pair.name == COOKIE_NAME.as_bytes())?;
    SessionId::parse(str::from_utf8(&found.value).ok()?).ok()
}
