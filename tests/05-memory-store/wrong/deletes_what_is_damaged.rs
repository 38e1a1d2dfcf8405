//! caught by: step_7::after_an_error_nothing_more_is_asked
//! also by: step_7::whatever_fails_nothing_is_said_that_is_not_so
//! Deletes the key where what is kept can't be read, and with it all chance to find out what happened.

async fn login<S: SessionStore>(
    State(site): State<Arc<Site<S>>>,
    headers: HeaderMap,
) -> Result<Response, Trouble> {
    let now = site.clock.now();
    let expires = now.plus(LIFETIME);
    if let Some(id) = session_id(&headers) {
        let key = StoreKey::of(&id);
        let found = site.store.load(&key, now).await;
        if let Err(StoreError::Damaged(_)) = found {
            let _ = site.store.delete(&key).await;
        }
        if let Some((mut record, version)) = found? {
            record
                .data
                .insert("logged_in".to_owned(), Value::Bool(true));
            record.expires = expires;
            return match site.store.save(&key, version, &record, now).await? {
                Saved::Yes => Ok("Login success".into_response()),
                Saved::Stale => Err(Trouble::Conflict),
            };
        }
    }
    let id = SessionId::generate();
    let mut data = Map::new();
    data.insert("logged_in".to_owned(), Value::Bool(true));
    let record = Record::new(data, expires);
    match site.store.create(&StoreKey::of(&id), &record, now).await? {
        Created::Yes => Ok(([(SET_COOKIE, session_cookie(&id))], "Login success").into_response()),
        Created::Taken => Err(Trouble::Conflict),
    }
}
