//! caught by: step_7::an_outage_logs_no_visitor_out
//! also by: step_7::after_an_error_nothing_more_is_asked
//! also by: step_7::whatever_fails_nothing_is_said_that_is_not_so
//! Takes a store that doesn't answer for one that has no record, and hands out a fresh session.

async fn login<S: SessionStore>(
    State(site): State<Arc<Site<S>>>,
    headers: HeaderMap,
) -> Result<Response, Trouble> {
    let now = site.clock.now();
    if let Some(id) = session_id(&headers) {
        let key = StoreKey::of(&id);
        if let Ok(Some((mut record, version))) = site.store.load(&key, now).await {
            record.data.insert("logged_in".to_owned(), true.into());
            record.expires = now.plus(LIFETIME);
            return match site.store.save(&key, version, &record, now).await? {
                Saved::Yes => Ok("Login success".into_response()),
                Saved::Stale => Err(Trouble::Conflict),
            };
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
