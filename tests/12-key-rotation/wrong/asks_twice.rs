//! caught by: step_8::one_question_for_a_login
//! Asks whether the user is known before it asks for the epoch.

pub fn current(login: Option<Login>, epochs: &dyn Epochs) -> Result<Option<Login>, Down> {
    if let Some(login) = &login {
        epochs.epoch(&login.user)?;
    }
    match login {
        Some(login) if login.epoch == epochs.epoch(&login.user)? => Ok(Some(login)),
        _ => Ok(None),
    }
}
