//! caught by: step_8::one_question_for_a_login
//! also by: step_8::a_store_that_is_down_is_closed
//! Takes a store that is down for a reason to log out.

pub fn current(login: Option<Login>, epochs: &dyn Epochs) -> Result<Option<Login>, Down> {
    match login {
        Some(login) if epochs.epoch(&login.user) == Ok(login.epoch) => Ok(Some(login)),
        _ => Ok(None),
    }
}
