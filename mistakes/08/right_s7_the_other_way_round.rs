//! RIGHT: the account is changed in place and put back, the checks are turned around, and freshness is a range.

pub fn is_fresh(account: &Account, now: Timestamp) -> bool {
    let then = account.confirmed;
    now.seconds() >= then && now.seconds() - then <= FRESH - 1
}

pub async fn confirm(
    State(site): State<Site>,
    SignedIn(account): SignedIn,
    session: Session,
    Form(given): Form<Password>,
) -> Response {
    let Account { name, .. } = account;
    let right = site.users.check_in_background(&name, &given.password).await;
    if right {
        let confirmed = site.clock.now().seconds();
        session.insert(ACCOUNT, serde_json::json!({ "confirmed": confirmed, "name": name }));
        session.cycle_id();
        Redirect::to(HOME).into_response()
    } else {
        wrong(&name)
    }
}

pub async fn change_email(
    State(site): State<Site>,
    SignedIn(account): SignedIn,
    Form(address): Form<Address>,
) -> Redirect {
    let fresh = is_fresh(&account, site.clock.now());
    if fresh {
        site.users.set_email(&account.name, &address.email);
    }
    Redirect::to(if fresh { HOME } else { "/account/confirm" })
}
