//! caught by: step_8::one_question_for_a_login
//! Asks a store that is down a second time.

pub fn current(login: Option<Login>, epochs: &dyn Epochs) -> Result<Option<Login>, Down> {
    let Some(login) = login else {
        return Ok(None);
    };
    let epoch = epochs.epoch(&login.user);
    let epoch = epoch.or_else(|_| epochs.epoch(&login.user))?;
    Ok((login.epoch == epoch).then_some(login))
}
