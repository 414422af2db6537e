# 건에서 있었던 일, 한 줄씩.
did-received = { PARTICLE($channel, "으로/로") } 접수되었습니다
did-acknowledged = 접수했다는 것을 알려 드렸습니다
did-acknowledged-receipt = 접수증을 드렸습니다
did-care-begun = 살피기 시작했습니다
did-memo = 불평사항 메모
did-note = 안에서만 보는 메모
did-customer-added = 고객님이 말씀을 더했습니다{ $files ->
    [0] {""}
   *[other] {" "}(파일 { $files }개)
}
did-causes = 찾은 원인: { $causes }
did-complained-of = 불만의 대상이 된 직원: { $name }
did-complained-of-cleared = 불만의 대상이 아니었습니다: { $name }
did-assessed = 첫 판단: 심각성 { $severity }, 안전 { $safety }, 복잡함 { $complexity }, 영향 { $impact }, 바로 조치 { $urgency }
did-hand-over-offered = { $department } { $name } 직원에게 넘기기를 청했습니다
did-hand-over-accepted = 담당: { $department } { $name }
did-hand-over-declined = { $name } 직원이 받지 않았습니다
did-place-changed = 장소를 바꾸었습니다
did-time-changed = 시간을 바꾸었습니다: { $moment }에 다시 말씀드리기로 함
did-person-changed = 사람을 바꾸었습니다: { $from } 직원에서 { $to } 직원으로
did-change-judged = { PARTICLE($kind, "을/를") } 바꾼 뒤: { $result }
did-promise-made = { $moment }까지 약속했습니다({ $name })
did-promise-kept = 약속을 지켰습니다
did-promise-moved = 약속을 { $from }에서 { PARTICLE($to, "으로/로") } 옮겼습니다({ $consent })
did-promise-ran-out = 약속을 지키지 못했습니다
did-promise-put-off = 동의 없이 약속을 미루어 지키지 못한 것으로 남겼습니다
did-promise-passed-on = 다른 기관으로 보내면서 약속을 지키지 못했습니다
did-remedy-offered = 해결책을 제안했습니다{ $paid ->
    [yes] : { $amount }
   *[no] {""}
}
did-remedy-asked = 보상 승인을 올렸습니다: { $amount }
did-remedy-approved = 보상을 승인했습니다{ $paid ->
    [yes] : { $amount }
   *[no] {""}
}
did-remedy-turned-down = 보상을 승인하지 않았습니다
did-remedy-agreed = 해결책에 동의하셨습니다
did-remedy-refused = 해결책에 동의하지 않으셨습니다
did-remedy-done = 해결책을 마쳤습니다
did-kind-changed = 종류를 { $from }에서 { PARTICLE($to, "으로/로") } 바로잡았습니다. 기한: { $old } → { $new }
did-extended = 처리기간을 늘렸습니다({ $reason }). 기한: { $old } → { $new }
did-supplement-requested = { $day }까지 보완을 요구했습니다. 처리기간이 멈춥니다
did-supplement-extended = 보완 기한을 늘렸습니다: { $old } → { $new }
did-supplement-received = { $day }에 보완이 들어왔습니다. 기한: { $old } → { $new }
did-supplement-undelivered = { $day }에 보완 요구가 반송되었습니다
did-ran-out = 처리기간이 지났습니다({ $moment })
did-letter-acknowledgement = 접수 안내를 보냈습니다
did-letter-progress = 진행 상황을 알렸습니다
did-letter-answer = 답변을 보냈습니다: { $decision }
decision-granted = 받아들임
decision-partly-granted = 일부 받아들임
decision-not-granted = 받아들이지 않음
did-agreed = 답변에 동의하셨습니다{ $how ->
    [heard] (직원이 듣고 적음)
   *[said] {""}
}
did-refused = 답변에 동의하지 않으셨습니다{ $how ->
    [heard] (직원이 듣고 적음)
   *[said] {""}
}
did-withdrawn = 취하하셨습니다
did-transferred = 다른 기관으로 보냈습니다
did-given-back = 보완되지 않아 돌려보냈습니다(반려)
did-deemed-withdrawn = 보완 요구가 두 번 반송되어 취하하신 것으로 보았습니다
did-merged = { $number }번과 합쳤습니다
did-absorbed = { $number }번이 이 건에 합쳐졌습니다
did-closed = 닫았습니다: { $outcome }
did-reopened = 다시 열었습니다. 새 기한은 { $moment }입니다
did-compared = 응대가 기대에 비해: { $answer }
compared-better = 더 나았다고 하심
compared-as-expected = 기대한 만큼이었다고 하심
compared-worse = 기대에 못 미쳤다고 하심
