//! caught by: step_7::a_session_ends_a_day_after_its_last_login
//! also by: step_7::login_adds_to_what_is_there, step_7::a_double_click_is_one_login_and_one_error
//! also by: step_7::a_slow_request_does_not_undo_a_logout, step_7::an_outage_logs_no_visitor_out
//! also by: step_7::a_login_asks_no_more_than_it_needs, step_7::a_late_login_asks_nothing_more
//! Saves nothing for a visitor who is logged in already.

async fn login<S: SessionStore>(
    State(site): State<Arc<Site<S>>>,
    headers: HeaderMap,
) -> Result<Response, Trouble> {
    let now = site.clock.now();
    if let Some(id) = session_id(&headers) {
        let key = StoreKey::of(&id);
        if let Some((mut record, version)) = site.store.load(&key, now).await? {
            if record.data.get("logged_in") == Some(&Value::Bool(true)) {
                return Ok("Login success".into_response());
            }
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
