//! Step 8, "`current` gives the login where its epoch is the user's" and "It asks the store once for a login": a login with an empty name, which 4 allows, is taken for a stranger, without asking. Shows in `current` of such a login, and with a store that is down: `Ok(None)` in place of `Err(Down)`.

pub fn current(login: Option<Login>, epochs: &dyn Epochs) -> Result<Option<Login>, Down> {
    let Some(login) = login.filter(|login| !login.user.is_empty()) else {
        return Ok(None);
    };
    let epoch = epochs.epoch(&login.user)?;
    Ok((login.epoch == epoch).then_some(login))
}
