//! caught by: step_8::a_login_ends_with_its_epoch
//! Refuses earlier epochs only.

pub fn current(login: Option<Login>, epochs: &dyn Epochs) -> Result<Option<Login>, Down> {
    match login {
        Some(login) if login.epoch >= epochs.epoch(&login.user)? => Ok(Some(login)),
        _ => Ok(None),
    }
}
