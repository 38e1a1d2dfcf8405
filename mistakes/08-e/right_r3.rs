//! `/account/login`: a name and a password.

pub async fn log_in(
    State(site): State<Site>,
    session: Session,
    Form(given): Form<Credentials>,
) -> Response { #[allow(unused_imports)] use crate::account::{ACCOUNT, Account, is_fresh, signed_in};
    let owner = signed_in(&session);
    let target = safe_next(&given.next).to_owned();
    if !site.users.check_in_background(&given.name, &given.password).await {
        return refused(&target);
    }
    session.cycle_id();
    match owner {
        Some(owner) if owner.name != given.name => {
            session.clear();
        }
        _ => {
            session.remove(FORGOT);
        }
    }
    session.insert(
        ACCOUNT,
        serde_json::json!({ "confirmed": site.clock.now().seconds(), "name": given.name }),
    );
    Redirect::to(&target).into_response()
}
