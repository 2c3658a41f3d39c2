import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "A vendor that every company has is nobody's business.",
  rationale:
    "Microsoft, the internet provider, the maker of the firewall, the vendors of business applications: each fault ends at one of them, and somebody has to wait on their telephone line.",
  source: "Common practice before signing with a provider: ask who coordinates with each of these four.",
  examples: [
    {
      title: "Nobody deals with the application vendors",
      grid: `
        |                                                | Buyer/IT lead | Provider/Engineers |
        | Vendors                                        |               |                    |
        | - Pursue internet line faults with the carrier | I             | A/R                |
        | - Claim warranty of firewalls                  | I             | A/R                |`,
      options: { areas: { Vendors: { topic: "vendor-management" } } },
      finds: "missing",
    },
    {
      title: "Microsoft counts where Microsoft 365 is used",
      grid: `
        |                                                | Buyer/IT lead | Provider/Engineers |
        | Vendors                                        |               |                    |
        | - Pursue internet line faults with the carrier | I             | A/R                |
        | - Claim warranty of firewalls                  | I             | A/R                |
        | - Pursue ERP faults with its vendor            | I             | A/R                |
        | Microsoft 365                                  |               |                    |
        | - Create an account                            | I             | A/R                |
        | - Set the sharing rules                        | I             | A/R                |`,
      options: {
        areas: { Vendors: { topic: "vendor-management" }, "Microsoft 365": { topic: "microsoft-365" } },
      },
      finds: "missing",
    },
    {
      title: "One row for vendors of any kind",
      grid: `
        |                                                | Buyer/IT lead | Provider/Engineers |
        | Vendors                                        |               |                    |
        | - Pursue internet line faults with the carrier | I             | A/R                |
        | - Claim warranty of firewalls                  | I             | A/R                |
        | - Coordinate tickets with all vendors          | I             | A/R                |`,
      options: { areas: { Vendors: { topic: "vendor-management" } } },
      finds: null,
    },
    {
      title: "Each has its row, and Microsoft 365 is not used",
      grid: `
        |                                                | Buyer/IT lead | Provider/Engineers |
        | Vendors                                        |               |                    |
        | - Pursue internet line faults with the carrier | I             | A/R                |
        | - Claim warranty of firewalls                  | I             | A/R                |
        | - Pursue ERP faults with its vendor            | I             | A/R                |`,
      options: { areas: { Vendors: { topic: "vendor-management" } } },
      finds: null,
    },
    {
      title: "No model has been declared",
      grid: `
        |                                                | Buyer/IT lead | Provider/Engineers |
        | Vendors                                        |               |                    |
        | - Pursue internet line faults with the carrier | I             | A/R                |
        | - Claim warranty of firewalls                  | I             | A/R                |`,
      options: { areas: { Vendors: { topic: "vendor-management" } }, header: { model: "undecided" } },
      finds: null,
    },
  ],
};
