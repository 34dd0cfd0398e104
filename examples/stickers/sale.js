// The sale of this page ends in three days, whenever you read it. A shop writes the time itself: until="2026-11-30T19:00+01:00".
const end = new Date();
end.setDate(end.getDate() + 3);
document.querySelector('vitrine-sticker[type="countdown"]').setAttribute('until', end.toISOString());
