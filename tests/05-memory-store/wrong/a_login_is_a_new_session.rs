//! caught by: step_8::a_second_login_keeps_the_session
//! Begins a session with each login, and leaves the old one where it is.

async fn login<S: SessionStore>(
    State(site): State<Arc<Site<S>>>,
    headers: HeaderMap,
) -> Result<Response, Trouble> {
    let now = site.clock.now();
    let id = SessionId::generate();
    let data = Map::from_iter([("logged_in".to_owned(), true.into())]);
    let record = Record::new(data, now.plus(LIFETIME));
    match site.store.create(&StoreKey::of(&id), &record, now).await? {
        Created::Yes => Ok(([(SET_COOKIE, session_cookie(&id))], "Login success").into_response()),
        Created::Taken => Err(Trouble::Conflict),
    }
}
