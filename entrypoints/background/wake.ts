import { wakeDatabase } from '@/lib/store/wake';

// As long as opening the database takes, so long it takes to evaluate all other files: side by side.
wakeDatabase();
