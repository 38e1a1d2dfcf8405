//! Step 8, "It asks the store once for a login" and "Where the store is down, `current` of a login is `Err(Down)`": a store that is down is asked a second time. Shows in a store that counts and is down (two questions), or that is down for one question only (the login in place of `Err(Down)`).

pub fn current(login: Option<Login>, epochs: &dyn Epochs) -> Result<Option<Login>, Down> {
    let Some(login) = login else {
        return Ok(None);
    };
    let epoch = epochs.epoch(&login.user);
    let epoch = epoch.or_else(|_| epochs.epoch(&login.user))?;
    Ok((login.epoch == epoch).then_some(login))
}
