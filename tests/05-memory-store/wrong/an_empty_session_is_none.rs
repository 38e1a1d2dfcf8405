//! caught by: step_7::a_login_is_at_the_second_in_which_it_began
//! also by: step_7::after_taken_all_is_as_before_but_the_id
//! also by: step_7::after_an_error_nothing_more_is_asked
//! Takes a live session without values for none, and begins another.

async fn login<S: SessionStore>(
    State(site): State<Arc<Site<S>>>,
    headers: HeaderMap,
) -> Result<Response, Trouble> {
    let now = site.clock.now();
    let expires = now.plus(LIFETIME);
    if let Some(id) = session_id(&headers) {
        let key = StoreKey::of(&id);
        if let Some((mut record, seen)) = site
            .store
            .load(&key, now)
            .await?
            .filter(|(r, _)| !r.data.is_empty())
        {
            record
                .data
                .insert("logged_in".to_owned(), Value::Bool(true));
            record.expires = expires;
            return match site.store.save(&key, seen, &record, now).await? {
                Saved::Yes => Ok("Login success".into_response()),
                Saved::Stale => Err(Trouble::Conflict),
            };
        }
    }
    let mut data = Map::new();
    data.insert("logged_in".to_owned(), Value::Bool(true));
    let record = Record::new(data, expires);
    loop {
        let id = SessionId::generate();
        if site.store.create(&StoreKey::of(&id), &record, now).await? == Created::Yes {
            return Ok(([(SET_COOKIE, session_cookie(&id))], "Login success").into_response());
        }
    }
}
