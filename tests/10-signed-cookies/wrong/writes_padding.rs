//! caught by: step_3::writes_letters_that_may_stand_in_a_cookie
//! The engine with the shorter name writes `=`.

pub fn encode(bytes: &[u8]) -> String {
    base64::engine::general_purpose::URL_SAFE.encode(bytes)
}
