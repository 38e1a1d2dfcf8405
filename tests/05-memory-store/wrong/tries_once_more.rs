//! caught by: step_7::a_double_click_is_one_login_and_one_error
//! also by: step_7::a_slow_request_does_not_undo_a_logout, step_7::a_late_login_asks_nothing_more
//! Loads and saves a second time, and doesn't look at what became of that.

async fn login<S: SessionStore>(
    State(site): State<Arc<Site<S>>>,
    headers: HeaderMap,
) -> Result<Response, Trouble> {
    let now = site.clock.now();
    if let Some(id) = session_id(&headers) {
        let key = StoreKey::of(&id);
        if let Some((mut record, version)) = site.store.load(&key, now).await? {
            record.data.insert("logged_in".to_owned(), true.into());
            record.expires = now.plus(LIFETIME);
            if site.store.save(&key, version, &record, now).await? == Saved::Stale
                && let Some((mut record, version)) = site.store.load(&key, now).await?
            {
                record.data.insert("logged_in".to_owned(), true.into());
                record.expires = now.plus(LIFETIME);
                let _ = site.store.save(&key, version, &record, now).await?;
            }
            return Ok("Login success".into_response());
        }
    }
    let id = SessionId::generate();
    let data = Map::from_iter([("logged_in".to_owned(), true.into())]);
    let record = Record::new(data, now.plus(LIFETIME));
    match site.store.create(&StoreKey::of(&id), &record, now).await? {
        Created::Yes => Ok(([(SET_COOKIE, session_cookie(&id))], "Login success").into_response()),
        Created::Taken => Err(Trouble::Conflict),
    }
}
