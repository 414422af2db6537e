//! Customers: what they are called and how they are reached, apart from the journal, found again by keyed digests.
//! Everything personal here can be erased; the cases stay.

use domain::people::{CustomerId, Relation};
use jiff::Timestamp;

use crate::engine::{Key, Kind, Row, Table};
use crate::fault::Fault;
use crate::search;
use crate::transaction::{Reader, Transaction};

/// A customer, the same over all their cases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Customer {
    pub id: CustomerId,
    /// None: anonymous or erased.
    pub name: Option<String>,
    pub relation: Relation,
    pub internal: bool,
    pub phone: Option<String>,
    pub email: Option<String>,
}

/// By what a customer is found again: the digits of a phone number or an address in lower case, under the office's key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lookup {
    pub phone: Option<[u8; 32]>,
    pub email: Option<[u8; 32]>,
}

impl Lookup {
    /// Digests under `key`; nothing to look up is none. A Korean number with +82 is the same as with 0.
    pub fn of(key: &[u8; 32], phone: Option<&str>, email: Option<&str>) -> Self {
        let digits = phone
            .map(national_digits)
            .filter(|digits| digits.len() >= 7);
        let address = email
            .map(|email| email.trim().to_lowercase())
            .filter(|a| a.contains('@'));
        Self {
            phone: digits.map(|digits| keyed(key, "phone:", &digits)),
            email: address.map(|address| keyed(key, "email:", &address)),
        }
    }
}

fn national_digits(phone: &str) -> String {
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    match digits.strip_prefix("82") {
        Some(rest) if phone.trim_start().starts_with('+') => {
            format!("0{}", rest.trim_start_matches('0'))
        }
        _ => digits,
    }
}

fn keyed(key: &[u8; 32], what: &str, value: &str) -> [u8; 32] {
    let mut hasher = blake3::Hasher::new_keyed(key);
    hasher.update(what.as_bytes()).update(value.as_bytes());
    *hasher.finalize().as_bytes()
}

static CUSTOMERS: Table = Table {
    name: "customers",
    columns: &[
        ("org_id", Kind::Int),
        ("customer_id", Kind::Bytes),
        ("name", Kind::Text),
        ("relation", Kind::Text),
        ("internal", Kind::Int),
        ("phone", Kind::Text),
        ("email", Kind::Text),
        ("phone_digest", Kind::Bytes),
        ("email_digest", Kind::Bytes),
        ("created_at", Kind::Int),
    ],
};

/// Adds a customer.
pub fn add(
    tx: &mut Transaction<'_>,
    customer: &Customer,
    lookup: &Lookup,
    at: Timestamp,
) -> Result<(), Fault> {
    let org = tx.org();
    tx.add(
        &CUSTOMERS,
        &[
            org.into(),
            (&customer.id).into(),
            customer.name.as_deref().into(),
            customer.relation.as_str().into(),
            customer.internal.into(),
            customer.phone.as_deref().into(),
            customer.email.as_deref().into(),
            lookup.phone.as_ref().into(),
            lookup.email.as_ref().into(),
            at.into(),
        ],
    )
}

/// Changes what a customer is called and how they are reached.
pub fn change(tx: &mut Transaction<'_>, customer: &Customer, lookup: &Lookup) -> Result<(), Fault> {
    let org = tx.org();
    tx.execute(
        "UPDATE customers SET name = $1, relation = $2, internal = $3, phone = $4, email = $5,
           phone_digest = $6, email_digest = $7
         WHERE org_id = $8 AND customer_id = $9",
        &[
            customer.name.as_deref().into(),
            customer.relation.as_str().into(),
            customer.internal.into(),
            customer.phone.as_deref().into(),
            customer.email.as_deref().into(),
            lookup.phone.as_ref().into(),
            lookup.email.as_ref().into(),
            org.into(),
            (&customer.id).into(),
        ],
    )?;
    Ok(())
}

/// One customer; none if there never was one.
pub fn get(reader: &mut Reader<'_>, id: CustomerId) -> Result<Option<Customer>, Fault> {
    let org = reader.org();
    reader.one(
        "SELECT customer_id, name, relation, internal, phone, email FROM customers
         WHERE org_id = $1 AND customer_id = $2",
        &[org.into(), (&id).into()],
        customer,
    )
}

/// Whether letters can reach a customer.
pub fn has_address(reader: &mut Reader<'_>, id: CustomerId) -> Result<bool, Fault> {
    let org = reader.org();
    let found = reader.one(
        "SELECT 1 FROM customers WHERE org_id = $1 AND customer_id = $2 AND email IS NOT NULL",
        &[org.into(), (&id).into()],
        |_| Ok(()),
    )?;
    Ok(found.is_some())
}

/// Somebody who gave the same phone number or address before; the one known longest.
pub fn find(reader: &mut Reader<'_>, lookup: &Lookup) -> Result<Option<Customer>, Fault> {
    let by_phone = match &lookup.phone {
        Some(digest) => find_by(reader, "phone_digest", digest)?,
        None => None,
    };
    match (&lookup.email, by_phone) {
        (Some(digest), None) => find_by(reader, "email_digest", digest),
        (_, found) => Ok(found),
    }
}

/// Sets when what is personal is erased, as of a case's end; whoever has an open case is not forgotten.
pub fn set_erase_after(
    tx: &mut Transaction<'_>,
    id: CustomerId,
    erase_after: Option<Timestamp>,
) -> Result<(), Fault> {
    let org = tx.org();
    tx.execute(
        "UPDATE customers SET erase_after = CASE WHEN EXISTS (SELECT 1 FROM cases c
             WHERE c.org_id = customers.org_id AND c.customer_id = customers.customer_id
               AND c.stage <> 'ended')
           THEN NULL ELSE CAST($1 AS BIGINT) END
         WHERE org_id = $2 AND customer_id = $3",
        &[erase_after.into(), org.into(), (&id).into()],
    )?;
    Ok(())
}

/// The customers whose time was over at `$2`, the longest first, at most `$3`.
pub(crate) const DUE: &str = "SELECT customer_id FROM customers
   WHERE org_id = $1 AND erase_after <= $2 AND erase_after IS NOT NULL AND erased_at IS NULL
   ORDER BY erase_after, customer_id LIMIT $3";

/// Erases customers whose time was over at `now`, at most `limit`; returns how many.
pub fn erase_due(tx: &mut Transaction<'_>, now: Timestamp, limit: i64) -> Result<u64, Fault> {
    search::forget_names(tx, now, limit)?;
    let org = tx.org();
    tx.execute(
        &format!(
            "UPDATE customers SET name = NULL, phone = NULL, email = NULL, phone_digest = NULL,
               email_digest = NULL, erased_at = $2
             WHERE org_id = $1 AND customer_id IN ({DUE})"
        ),
        &[org.into(), now.into(), limit.into()],
    )
}

fn find_by(
    reader: &mut Reader<'_>,
    column: &'static str,
    digest: &[u8; 32],
) -> Result<Option<Customer>, Fault> {
    let org = reader.org();
    let sql = format!(
        "SELECT customer_id, name, relation, internal, phone, email FROM customers
         WHERE org_id = $1 AND {column} = $2 AND {column} IS NOT NULL
         ORDER BY created_at, customer_id LIMIT 1"
    );
    let key = Key {
        table: "customers",
        column,
        value: digest.into(),
    };
    reader.one_with(key, &sql, &[org.into(), digest.into()], customer)
}

fn customer(row: &Row<'_>) -> Result<Customer, Fault> {
    let relation = row.text(2)?;
    Ok(Customer {
        id: CustomerId(row.uuid(0)?),
        name: row.string_or_null(1)?,
        relation: Relation::parse(relation).ok_or_else(|| Fault::shape("an unknown relation"))?,
        internal: row.flag(3)?,
        phone: row.string_or_null(4)?,
        email: row.string_or_null(5)?,
    })
}
