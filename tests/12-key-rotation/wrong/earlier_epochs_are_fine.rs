//! caught by: step_8::a_login_ends_with_its_epoch
//! also by: step_8::a_copy_outlives_the_logout
//! Has the comparison the wrong way round.

pub fn current(login: Option<Login>, epochs: &dyn Epochs) -> Result<Option<Login>, Down> {
    match login {
        Some(login) if login.epoch <= epochs.epoch(&login.user)? => Ok(Some(login)),
        _ => Ok(None),
    }
}
