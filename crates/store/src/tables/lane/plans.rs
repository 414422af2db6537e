//! The plans of the embedded engine for every lane: one index, in its order.

use domain::access::{StaffActor, may_list};
use domain::people::{OrgId, Role};
use domain::receive::intake::VoiceKind;
use uuid::Uuid;

use super::*;
use crate::{Location, Store};

fn may(role: Role) -> MayList {
    let departments = vec![
        DepartmentId(Uuid::from_u128(1)),
        DepartmentId(Uuid::from_u128(2)),
    ];
    let id = StaffId(Uuid::from_u128(3));
    may_list(&StaffActor {
        id,
        roles: vec![role],
        departments,
    })
    .unwrap()
}

fn filters() -> Vec<Filter> {
    let department = Some(DepartmentId(Uuid::from_u128(2)));
    let owner = Some(StaffId(Uuid::from_u128(4)));
    let kind = Some(VoiceKind::Praise);
    vec![
        Filter::default(),
        Filter {
            kind,
            ..Filter::default()
        },
        Filter {
            department,
            ..Filter::default()
        },
        Filter {
            owner,
            ..Filter::default()
        },
        Filter {
            kind,
            department,
            owner,
            ..Filter::default()
        },
    ]
}

/// Neither a scan of all cases nor a sort: that is why a page costs the same among a million.
#[test]
fn every_lane_runs_along_one_index_in_its_order() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(Location::Folder(folder.path().to_owned())).unwrap();
    let mut seen = 0;
    for (may, filter) in [Role::Clerk, Role::Auditor]
        .into_iter()
        .flat_map(|role| filters().into_iter().map(move |filter| (may(role), filter)))
    {
        for lane in Lane::all(&may, filter.department, filter.owner) {
            for stage in Stage::ALL.into_iter().filter(|stage| lane.may_hold(*stage)) {
                let plan = plan(&store, &may, &filter, &lane, stage);
                let first = plan.first().cloned().unwrap_or_default();
                let index = if stage == Stage::Ended {
                    "INDEX cases_ended"
                } else {
                    "INDEX cases_o"
                };
                assert!(
                    first.starts_with("SEARCH c USING") && first.contains(index),
                    "{plan:?}"
                );
                assert!(
                    !plan.iter().any(|step| step.contains("TEMP B-TREE")),
                    "{plan:?}"
                );
                seen += 1;
            }
        }
    }
    assert!(seen > 50, "{seen}");
}

fn plan(store: &Store, may: &MayList, filter: &Filter, lane: &Lane, stage: Stage) -> Vec<String> {
    let span = Span {
        stage,
        behind: Span::BEGINNING,
        until: 1,
    };
    let staff = may.staff();
    let read = store.read(OrgId(1), |reader| {
        let mut question = Question::new(reader, &span);
        question.narrow(lane, filter);
        let (sql, params) = question.first_keys(&staff, 50, stage);
        reader.query(&format!("EXPLAIN QUERY PLAN {sql}"), &params, |row| {
            row.string(3)
        })
    });
    read.unwrap_or_else(|fault: Fault| panic!("{fault:?}"))
}
