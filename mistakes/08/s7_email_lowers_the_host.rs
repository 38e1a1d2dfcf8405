//! Step 7.9: as it was typed. Here its host is in small letters.

pub async fn change_email(
    State(site): State<Site>,
    SignedIn(account): SignedIn,
    Form(address): Form<Address>,
) -> Redirect {
    if !is_fresh(&account, site.clock.now()) {
        return Redirect::to("/account/confirm");
    }
    let email = match address.email.rsplit_once('@') {
        Some((box_name, host)) => format!("{box_name}@{}", host.to_ascii_lowercase()),
        None => address.email,
    };
    site.users.set_email(&account.name, &email);
    Redirect::to(HOME)
}
