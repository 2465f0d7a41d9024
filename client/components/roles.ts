/** The roles one can look through with AUTH_MODE=open, as server/access names them. */
export const roles = ['member', 'lead', 'analyst', 'admin'] as const;
export type Role = (typeof roles)[number];

export const isRole = (role: string): role is Role => (roles as readonly string[]).includes(role);
