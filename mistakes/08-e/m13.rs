//! `/account/login`: a name and a password.

pub async fn log_in(
    State(site): State<Site>,
    session: Session,
    Form(given): Form<Credentials>,
) -> Response { #[allow(unused_imports)] use crate::account::{ACCOUNT, Account, is_fresh, signed_in};
    let Credentials { name, password, next } = given;
    let next = safe_next(&next);
    if !site.users.check_in_background(&name, &password).await {
        return refused(next);
    }
    let owner = session.get::<serde_json::Value>(ACCOUNT);
    if owner.is_some_and(|owner| owner["name"].as_str() != Some(name.as_str())) {
        session.clear();
    }
    session.remove(FORGOT);
    let confirmed = site.clock.now().seconds();
    session.insert(ACCOUNT, Account { name, confirmed });
    session.cycle_id();
    Redirect::to(next).into_response()
}
