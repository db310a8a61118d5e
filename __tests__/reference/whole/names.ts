/** Names as accounts have them: in any script, with what breaks a careless comparison, a list or a query. */
export const WORDS = [
  ...['Acme Pay', 'Bücher & Belege', 'Ödeme İşlemleri', 'ΟΔΟΣ', 'ΠΛΗΡΩΜΕΣ', 'Платежи', 'תשלומים', 'المدفوعات', 'भुगतान'],
  ...[
    '会計連携',
    '결제 연동',
    'ชำระเงิน',
    'Straße',
    'ﬁnance',
    'e\u0301tude',
    'étude',
    '💳 pay',
    "Bob's app",
    '100% sync',
    'a_b',
  ],
  ...['"quoted"', '<b>bold</b>', '{integration}', 'back\\slash', 'a, b; c', 'NULL', '0', '-1', 'toString', '__proto__'],
] as const;

export const PEOPLE = [
  ...[
    'Ana Torres',
    "Pat O'Neil",
    'Zoë "Z" Müller',
    'Li_Wei %',
    '山田 太郎',
    'Ольга Ким',
    'محمد علي',
    'Σοφία',
    '👩‍💻 Bot',
  ],
  ...['<script>', 'İpek Işık', 'null', '42', '  Ana Torres '],
] as const;

/** The permission ids of requirements that own profiles draw from, some of them nobody's. */
export const PERMISSIONS = [
  ...['ADMI_WEBSERVICES', 'ADMI_RESTWEBSERVICES', 'LIST_ACCOUNT', 'LIST_VENDOR', 'LIST_EMPLOYEE', 'LIST_CLASS'],
  ...['LIST_CURRENCY', 'LIST_SUBSIDIARY', 'TRAN_VENDBILL', 'REPO_ANALYTICS', 'ADMI_CUSTRECORD', 'LIST_CUSTJOB'],
] as const;

/** Ids that nothing asks about. */
export const NOISE = ['TRAN_JOURNAL', 'LIST_NOBODY_KNOWS_IT', 'customrecord_td_x', 'REPO_TRAN'] as const;
