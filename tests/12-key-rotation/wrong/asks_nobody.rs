//! caught by: step_8::a_login_ends_with_its_epoch
//! Believes each login that opens.

pub fn current(login: Option<Login>, epochs: &dyn Epochs) -> Result<Option<Login>, Down> {
    let _ = epochs;
    match login {
        Some(login) if login.epoch < u64::MAX => Ok(Some(login)),
        _ => Ok(None),
    }
}
